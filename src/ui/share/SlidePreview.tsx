import { useWords } from '../words/useLanguage';

interface SlidePreviewProps {
  readonly link: string;
  readonly width: number;
  readonly height: number;
}

const room = { width: 560, height: 260 };

/** The slide as its audience will see it, drawn smaller where it does not fit: a picture of it, not a second page to walk into. */
export function SlidePreview({ link, width, height }: SlidePreviewProps) {
  const word = useWords('share');
  const scale = Math.min(1, room.width / width, room.height / height);
  return (
    <div className="share-preview" inert style={{ width: width * scale, height: height * scale }}>
      <iframe title={word('preview')} src={link} sandbox="allow-scripts" style={{ width, height, transform: `scale(${scale})` }} />
    </div>
  );
}
