// The playground: GraphiQL with its explorer, our worked questions beside the editor, and links that open a question.
import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { linkedQuestion } from './link.js';
import { narrow } from './narrow.js';
import { questionsPlugin } from './questions.jsx';
import { Tools } from './toolbar.jsx';

const WELCOME = `# Écrivez ici une question, puis lancez-la par Ctrl-Entrée.
# Ctrl-Espace propose ce qui peut suivre.

`;

/** The worked questions, or none when they cannot be read: the editor works without them. */
async function fetchQuestions() {
  try {
    const questions = await (await fetch('/questions.json')).json();
    return questions.map(({ variables, ...question }) => ({
      ...question,
      variables: Object.keys(variables).length ? JSON.stringify(variables, null, 2) : '',
    }));
  } catch {
    return [];
  }
}

/** Asks the opening question, once the editors are there. */
function Opening() {
  const { run } = useGraphiQLActions();
  const ready = useGraphiQL(({ queryEditor, variableEditor, responseEditor }) =>
    Boolean(queryEditor && variableEditor && responseEditor),
  );
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!ready || asked) return;
    setAsked(true);
    run();
  }, [ready, asked, run]);
  return null;
}

function Playground({ questions, opening }) {
  const [fetcher] = useState(() => createGraphiQLFetcher({ url: window.location.pathname }));
  const [plugins] = useState(() => [
    questionsPlugin(questions),
    { ...explorerPlugin({ title: 'Composer' }), title: 'Composer une question' },
    HISTORY_PLUGIN,
  ]);
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={narrow() ? undefined : plugins[0]}
      defaultQuery={WELCOME}
      initialQuery={opening?.query}
      initialVariables={opening?.variables}
      defaultEditorToolsVisibility={narrow() ? false : 'variables'}
    >
      <GraphiQL.Logo>
        <a className="home" href="/">
          scdl-graphql
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        <Tools />
      </GraphiQL.Toolbar>
      {opening && <Opening />}
    </GraphiQL>
  );
}

const questions = await fetchQuestions();
const newcomer = !localStorage.getItem('graphiql:tabState');
const opening = linkedQuestion(questions) ?? (newcomer ? questions[0] : undefined);
createRoot(document.getElementById('playground')).render(<Playground questions={questions} opening={opening} />);
