/** So many goals of one relationship can stand at a time: a review looks at every one that is not dropped (docs/cycle.md). [D] */
export const mostGoals = 100
