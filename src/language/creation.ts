const CREATION = new Set(`write rewrite draft compose author generate produce create make build sketch design paint draw print compile prepare summarize summarise translate transcribe
  fix repair patch refactor document record film edit invent assemble knit bake craft`.split(/\s+/))

/** Verbs after which there is something new to speak of: “GPT-5 drafted the summary. You can access it …” */
export const isCreation = (lemma: string): boolean => CREATION.has(lemma)
