/** An answer that should be a problem, as far as tests look at it. */
export async function problemIn(response: Response): Promise<Record<string, unknown>> {
  const body = (await response.json()) as Record<string, unknown>;
  return { ...body, mediaType: response.headers.get('content-type')?.split(';')[0] };
}
