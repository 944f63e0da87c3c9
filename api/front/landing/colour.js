// Colours a short GraphQL or JSON text, token by token; unknown text stays as it is.
const TOKEN = /(?<comment>#.*)|(?<key>"(?:[^"\\]|\\.)*"(?=\s*:)|\b\w+(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\b\d[\d.eE+-]*\b)|(?<keyword>\b(?:query|fragment|on|true|false|null|[A-Z][A-Z_]+)\b)/g;

function span(kind, text) {
  const element = document.createElement('span');
  element.className = kind;
  element.textContent = text;
  return element;
}

/** Replaces what `element` shows by `text`, in colours. */
export function show(element, text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    parts.push(text.slice(end, match.index), span(kind, match[0]));
    end = match.index + match[0].length;
  }
  element.replaceChildren(...parts, text.slice(end));
}
