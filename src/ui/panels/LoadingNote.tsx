import { QueryClientProvider, useIsFetching } from '@tanstack/react-query';
import { cancelLoading, queryClient, useLoading } from '../../state/dataFiles';
import { Icon } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';

/** How much of the fetched files has come, with a way to give up. */
function Loaded() {
  const { word } = useLanguage();
  const files = Object.values(useLoading((state) => state.files));
  const isLoading = useIsFetching() > 0;
  if (!isLoading) return null;
  const loaded = files.reduce((sum, file) => sum + file.loaded, 0);
  const total = files.every((file) => file.total > 0) ? files.reduce((sum, file) => sum + file.total, 0) : 0;
  return (
    <span className="muted loading" role="status">
      {total > 0 ? word('data.loaded', { share: loaded / total, bytes: total }) : word('data.loading')}
      <button type="button" className="icon" aria-label={word('data.giveUp')} title={word('data.giveUp')} onClick={() => cancelLoading()}>
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
