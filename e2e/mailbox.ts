import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server that keeps what it is given. */
export interface Mailbox {
  /** As the product's setting names it. */
  setting: string;
  /** The text of the newest letter to an address; waits for it. */
  letterTo: (address: string, count?: number) => Promise<string>;
  stop: () => Promise<void>;
}

interface Received {
  to: string[];
  text: string;
}

export async function openMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          text: decoded(Buffer.concat(parts).toString("utf8")),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    setting: `smtp://127.0.0.1:${port}?starttls=never`,
    letterTo: async (address, count = 1) => {
      for (let tries = 0; tries < 200; tries++) {
        const found = received.filter((one) => one.to.includes(address));
        if (found.length >= count) return found[found.length - 1]?.text ?? "";
        await new Promise((later) => setTimeout(later, 100));
      }
      throw new Error(`No letter ${count} to ${address} came; ${received.length} did in all.`);
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

/** Without the transfer encodings (RFC 2045, section 6) of short plain texts. */
function decoded(message: string): string {
  if (/^content-transfer-encoding: base64/im.test(message)) {
    return Buffer.from(message.slice(message.indexOf("\r\n\r\n")), "base64").toString("utf8");
  }
  return message.replace(/=\r\n/g, "").replace(/=3D/g, "=");
}
