const grounds = ['chosen', 'overlap', 'area', 'target-group'] as const;

/** Why an administration is asked. */
export const isGround = (ground: string): ground is (typeof grounds)[number] =>
  grounds.some((each) => each === ground);
