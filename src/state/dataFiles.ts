import { QueryClient } from '@tanstack/react-query';

/** Fetched files live here, once each; nothing else is ever fetched. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: 1 } },
});

/** How a file under public/ is fetched. Rejects with one sentence. */
export const dataFileQuery = (path: string) => ({
  queryKey: ['data file', path],
  queryFn: async (): Promise<string> => {
    const answer = await fetch(new URL(path, document.baseURI)).catch(() => null);
    if (!answer?.ok) throw new Error(`The table ${path} could not be loaded${answer ? ` (${answer.status})` : ''}; the data before stay.`);
    return answer.text();
  },
});
