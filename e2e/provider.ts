import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Whom the provider knows. */
export interface Known {
  subject: string;
  name: string;
  email: string;
}

/** A provider of OpenID Connect (Core 1.0, Discovery 1.0, RFC 7636) on this machine, who asks the person before sending them back. */
export interface Provider {
  issuer: string;
  stop: () => void;
}

interface Asked {
  challenge: string;
  nonce: string;
  client: string;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export async function startProvider(person: Known): Promise<Provider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, Asked>();
  let issuer = "";

  function token({ nonce, client }: Asked): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: client, sub: person.subject, iat: now, exp: now + 300, nonce };
    const content = `${encoded({ alg: "RS256", kid: "one" })}.${encoded({ ...claims, name: person.name, email: person.email, email_verified: true })}`;
    return `${content}.${createSign("RSA-SHA256").update(content).sign(privateKey, "base64url")}`;
  }

  const json = (response: ServerResponse, value: unknown, status = 200) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));

  function discovery(response: ServerResponse): void {
    json(response, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    });
  }

  function ask(url: URL, response: ServerResponse): void {
    const wanted = (name: string) => url.searchParams.get(name) ?? "";
    const code = randomBytes(12).toString("hex");
    codes.set(code, { challenge: wanted("code_challenge"), nonce: wanted("nonce"), client: wanted("client_id") });
    const answer = (more: Record<string, string>) =>
      `${wanted("redirect_uri")}?${new URLSearchParams({ ...more, state: wanted("state") })}`.replaceAll("&", "&amp;");
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>Provider</title>
      <a href="${answer({ code })}">I am ${person.name}</a> <a href="${answer({ error: "access_denied" })}">No</a>`);
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const piece of request) {
      body += piece;
    }
    const form = new URLSearchParams(body);
    const asked = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!asked || asked.challenge !== proof) {
      json(response, { error: "invalid_grant" }, 400);
      return;
    }
    json(response, { access_token: "unused", token_type: "Bearer", expires_in: 300, id_token: token(asked) });
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const routes: Record<string, () => unknown> = {
      "/.well-known/openid-configuration": () => discovery(response),
      "/keys": () =>
        json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }] }),
      "/authorize": () => ask(url, response),
      "/token": () => exchange(request, response),
    };
    (routes[url.pathname] ?? (() => response.writeHead(404).end()))();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { issuer, stop: () => server.close() };
}
