/** The answer, or `instead` if it is an error or takes longer than this many milliseconds. */
export async function within<Result>(ms: number, work: Promise<Result>, instead: Result): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result>((resolve) => {
    timer = setTimeout(() => {
      resolve(instead);
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return instead;
  } finally {
    clearTimeout(timer);
  }
}
