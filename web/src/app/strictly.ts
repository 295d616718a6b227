type Given = Record<string, unknown>;

/**
 * The router lays what is made of an address over what stands in it, so that what is left out stays. Here it becomes
 * undefined: a page meets nothing but what its own search has let through.
 */
export const strictly =
  <Search extends object>(letThrough: (given: Given) => Search) =>
  (given: Given): Search => ({
    ...Object.fromEntries(Object.keys(given).map((name) => [name, undefined])),
    ...letThrough(given),
  });
