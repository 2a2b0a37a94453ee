/** One of the `formulas` in `typeset.ts`, which brings the styles; nothing while it has not come. */
export function Formula({ mathml }: { readonly mathml: string | undefined }) {
  if (mathml === undefined) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by the build; nobody types it
  return <span className="typeset" dangerouslySetInnerHTML={{ __html: mathml }} />;
}
