/** Why something did not work, said aloud when it comes up; nothing for the empty sentence. */
export function Problem({ sentence }: { readonly sentence: string }) {
  if (sentence === '') return null;
  return (
    <p class="row-problem" role="alert" dir="auto">
      {sentence}
    </p>
  );
}
