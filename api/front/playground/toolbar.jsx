// The buttons beside the editor: those of GraphiQL with French labels, and «Partager».
import { CopyIcon, MergeIcon, PrettifyIcon, ToolbarButton, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useState } from 'react';
import { linkTo } from './link.js';

function ShareIcon(props) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" {...props}>
      <circle cx="6" cy="12" r="2.6" />
      <circle cx="17.5" cy="5.5" r="2.6" />
      <circle cx="17.5" cy="18.5" r="2.6" />
      <path d="m8.3 10.7 6.9-3.9M8.3 13.3l6.9 3.9" />
    </svg>
  );
}

/** Puts the question into the address of the page, and that address into the clipboard where it may. */
function useShare() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  return async () => {
    const link = linkTo({ query: queryEditor.getValue(), variables: variableEditor.getValue() });
    window.history.replaceState(null, '', link);
    await navigator.clipboard?.writeText(link);
  };
}

export function Tools() {
  const { prettifyEditors, mergeQuery, copyQuery } = useGraphiQLActions();
  const share = useShare();
  const [shared, setShared] = useState('');
  const tell = () =>
    share().then(
      () => setShared('Le lien vers cette question est copié.'),
      () => setShared('Le lien vers cette question est dans la barre d’adresse.'),
    );
  const tools = [
    { label: 'Mettre en forme la question (Maj-Ctrl-P)', Icon: PrettifyIcon, onClick: prettifyEditors },
    { label: 'Intégrer les fragments à la question (Maj-Ctrl-M)', Icon: MergeIcon, onClick: mergeQuery },
    { label: 'Copier la question (Maj-Ctrl-C)', Icon: CopyIcon, onClick: copyQuery },
    { label: 'Partager un lien vers cette question', Icon: ShareIcon, onClick: tell },
  ];
  return (
    <>
      {tools.map(({ label, Icon, onClick }) => (
        <ToolbarButton key={label} label={label} onClick={onClick}>
          <Icon className="graphiql-toolbar-icon" aria-hidden="true" />
        </ToolbarButton>
      ))}
      <p className="told" role="status" key={shared}>
        {shared}
      </p>
    </>
  );
}
