/** What happened in the engine, for the log of whoever runs it. Facts are numbers and names of ours: never text of a document. */
export type EngineLog = (event: string, facts: Readonly<Record<string, string | number | boolean>>) => void;
