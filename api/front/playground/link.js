// Links that open a question: `?question=name` for a worked one, `#query=…&variables=…` for any other.
// A shared question stands after the `#`: it stays in the browser and in no server's log.

/** The question that the address asks for: {query, variables}, or undefined. */
export function linkedQuestion(questions, { search, hash } = window.location) {
  const asked = new URLSearchParams([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]);
  if (asked.has('query')) {
    return { query: asked.get('query'), variables: asked.get('variables') ?? '' };
  }
  return questions.find((question) => question.name === asked.get('question'));
}

/** The address that opens this question. */
export function linkTo({ query, variables }) {
  const fragment = new URLSearchParams({ query, ...(variables && { variables }) });
  return new URL(`/graphql#${fragment}`, window.location).href;
}
