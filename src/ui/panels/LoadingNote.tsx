import { QueryClientProvider, useIsFetching } from '@tanstack/react-query';
import { cancelLoading, queryClient, useLoading } from '../../state/dataFiles';
import { Icon } from '../controls/Icon';

/** How much of the fetched files has come, with a way to give up. */
function Loaded() {
  const files = Object.values(useLoading((state) => state.files));
  const isLoading = useIsFetching() > 0;
  if (!isLoading) return null;
  const loaded = files.reduce((sum, file) => sum + file.loaded, 0);
  const total = files.every((file) => file.total > 0) ? files.reduce((sum, file) => sum + file.total, 0) : 0;
  return (
    <span className="muted loading" role="status">
      {total > 0 ? `${Math.round((100 * loaded) / total)} % of ${(total / 1e6).toFixed(1)} MB` : 'loading …'}
      <button type="button" className="icon" aria-label="Give up loading" title="Give up loading" onClick={() => cancelLoading()}>
        <Icon name="close" />
      </button>
    </span>
  );
}

export default function LoadingNote() {
  return (
    <QueryClientProvider client={queryClient}>
      <Loaded />
    </QueryClientProvider>
  );
}
