/** What a door answered; of what tells on and on, the first it tells. */
export async function bytesOf(answer: Response): Promise<Uint8Array> {
  if (answer.body === null || answer.headers.get("content-type") !== "text/event-stream") return new Uint8Array(await answer.arrayBuffer());
  const reader = answer.body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}
