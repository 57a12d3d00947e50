// What is wrong with a translation, measured against English. Pure: the files are read by messages.mjs.
import { compileMessage } from "@lingui/message-utils/compileMessage";

/** The sentences about what `translation` lacks, has too much of, or says with other placeholders than `english`. */
export function faults(language, english, translation) {
  const missing = Object.keys(english).filter((id) => !translation[id]);
  const superfluous = Object.keys(translation).filter((id) => !(id in english));
  const different = Object.keys(english).filter((id) => translation[id] && differs(english[id], translation[id]));
  return [
    ...missing.map((id) => `${language}: ${id} is missing (English: ${english[id]})`),
    ...superfluous.map((id) => `${language}: ${id} is no longer used`),
    ...different.map((id) => `${language}: ${id} has other placeholders than English (${english[id]})`),
  ];
}

function differs(english, translation) {
  return placeholders(english) !== placeholders(translation);
}

/** The arguments, their kinds and the tags of a message, each once: a language may have more plural forms than English. */
function placeholders(message) {
  const found = new Set(message.match(/<\/?\d+\/?>/g) ?? []);
  collect(compileMessage(message), found);
  return [...found].sort().join(" ");
}

function collect(tokens, found) {
  if (!Array.isArray(tokens)) return;
  for (const token of tokens) {
    if (!Array.isArray(token)) continue;
    const [name, kind, forms] = token;
    found.add(kind ? `${name}:${kind}` : name);
    if (forms && typeof forms === "object") {
      for (const form of Object.values(forms)) collect(form, found);
    }
  }
}
