export * from "./asked-questionnaire.ts";
export * from "./questionnaire-definition.ts";
export * from "./score-questionnaire.ts";
export * from "./shipped-questionnaires.ts";
