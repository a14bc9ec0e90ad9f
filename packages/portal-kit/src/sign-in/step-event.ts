/** What a step of signing in needs of a portal's request: the form, and core's door. */
export interface StepEvent {
  readonly request: Request;
  readonly url: URL;
  readonly locals: {
    readonly core: { auth(path: string, body: Readonly<Record<string, unknown>>): Promise<Response> };
  };
}
