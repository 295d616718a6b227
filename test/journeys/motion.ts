import type { Page } from 'playwright-core';

/** What moves although the person has asked that nothing does. */
export const motionFaults = (page: Page): Promise<readonly string[]> => page.evaluate(found);

/** Runs in the page. A hundredth of a second is nothing that is seen. */
function found(): readonly string[] {
  const running = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
    .map(({ effect }) => `moves ${(effect as KeyframeEffect).target?.className ?? ''}`);
  const ready = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
    const lasts = [transitionDuration, animationName === 'none' ? '0s' : animationDuration].join(', ');
    return lasts.split(', ').some((time) => parseFloat(time) > 0.01);
  });
  return [
    ...running,
    ...ready.map((element) => `would move ${element.localName}.${element.classList.value}`),
  ];
}
