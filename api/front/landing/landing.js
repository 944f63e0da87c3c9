// Asks the page's own question to the server and shows the answer beside it. Without an answer the page still reads.
import { linkTo } from '../playground/link.js';
import { show } from './colour.js';

const DEMO = 'Données fictives de démonstration';
const NO_ANSWER = 'Le serveur ne répond pas pour l’instant.\nLa question, elle, reste bonne\u00a0: réessayez dans un moment.';
const element = (id) => document.getElementById(id);

/** The answer to a question, or an error when the server has none. */
async function ask(query) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

async function showAnswer(query) {
  const start = performance.now();
  try {
    show(element('answer'), JSON.stringify(await ask(query), null, 2));
    element('delay').textContent = `en ${Math.round(performance.now() - start)} ms`;
  } catch {
    element('answer').textContent = NO_ANSWER;
  }
}

/** Says that the data are invented where a source's own title says it; silent where it cannot be known. */
async function tellDemonstration() {
  try {
    const { data } = await ask('{ sources(first: 3) { nodes { titre } } }');
    element('demo').hidden = !data.sources.nodes.some(({ titre }) => titre === DEMO);
  } catch {
    element('demo').hidden = true;
  }
}

const question = element('question').textContent;
show(element('question'), question);
element('open').href = linkTo({ query: question });
element('origin').textContent = window.location.origin;
await showAnswer(question);
await tellDemonstration();
