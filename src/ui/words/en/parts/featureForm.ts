/** The form for a feature of one's own, in English. */
export const featureForm = {
  formula: 'Formula of the feature',
  add: 'Add',
};
