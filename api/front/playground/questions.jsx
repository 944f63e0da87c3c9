// The panel «Questions d’exemple»: each worked question, one click away from its answer.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useAsk } from './ask.js';
import { narrow } from './narrow.js';

function Questions({ questions }) {
  const ask = useAsk();
  const { setVisiblePlugin } = useGraphiQLActions();
  const choose = (question) => {
    ask(question);
    if (narrow()) setVisiblePlugin(null);
  };
  const current = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  return (
    <section className="questions" aria-label="Questions d’exemple">
      <h2>Questions d’exemple</h2>
      <p>Un clic pose la question dans un onglet et montre sa réponse. Changez-la ensuite à votre guise.</p>
      {questions.length === 0 && <p role="alert">La liste des questions n’a pas pu être lue. Rechargez la page.</p>}
      <ol>
        {questions.map((question) => (
          <li key={question.name}>
            <button type="button" aria-current={question.query === current} onClick={() => choose(question)}>
              <strong>{question.titre}</strong>
              {question.description && <span>{question.description}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" aria-hidden="true">
      <path d="M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v10a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-1A1.5 1.5 0 0 1 4 15.5z" />
      <path d="M9.8 8.6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.7M12 14.4v.1" />
    </svg>
  );
}

/** The panel as a plugin of GraphiQL. */
export function questionsPlugin(questions) {
  return { title: 'Questions d’exemple', icon: Icon, content: () => <Questions questions={questions} /> };
}
