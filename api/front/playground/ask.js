// Puts a question into the editor, in a tab of its own, and runs it.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';

/** GraphiQL reads the operations of a new text a moment later, and would send the name of the one before. */
function operationFacts(query) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

/** A function of a question {query, variables}; it asks in the tab that holds that question, or in a new one. */
export function useAsk() {
  const { addTab, changeTab, run, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor, tabs } = useGraphiQL(({ queryEditor, variableEditor, tabs }) => ({
    queryEditor,
    variableEditor,
    tabs,
  }));

  return ({ query, variables }) => {
    const open = tabs.findIndex((tab) => tab.query === query);
    if (open >= 0) changeTab(open);
    else addTab();
    const facts = operationFacts(query);
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    setOperationFacts(facts);
    updateActiveTabValues({ query, variables, operationName: facts.operationName ?? null });
    run();
  };
}
