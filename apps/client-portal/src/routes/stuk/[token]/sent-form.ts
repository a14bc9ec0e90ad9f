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
    }
  | null
  | undefined;
