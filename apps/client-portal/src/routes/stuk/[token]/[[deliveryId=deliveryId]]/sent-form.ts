/** What came back of a form on this page. */
export type SentForm =
  | {
      readonly code?: string;
      readonly message?: string;
      readonly texted?: boolean;
      readonly question?: string;
      readonly typed?: string;
      readonly asked?: boolean;
      readonly file?: string;
      readonly advice?: string;
      readonly advised?: boolean;
      /** What he typed for the coach when it could not be sent any more; empty where he chose a file. */
      readonly unsent?: string;
    }
  | null
  | undefined;
