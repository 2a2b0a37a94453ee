/** Controls that stand in many places, in English. */
export const controls = {
  'dialog.close': 'Close',
  'slider.typed': ({ label }: { readonly label: string }) => `${label}, typed`,
  'params.values': ({ label, values }: { readonly label: string; readonly values: string }) => `Parameters of ${label}: ${values}`,
};
