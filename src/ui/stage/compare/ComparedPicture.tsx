import { useRef } from 'react';
import { isWrong, paintErrors, paintFit, paintWrong } from '../../../render/answersPaint';
import { FieldPainter, paintDecision, paintExamples } from '../../../render/picturePaint';
import type { ComparedMember } from '../../../state/comparedMember';
import { useExperiment } from '../../../state/experimentStore';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { sidesOf } from '../../views/drawingSides';
import { PictureAxes } from '../../views/PictureAxes';
import { useElementSize } from '../../views/useElementSize';

/** How many of the examples in the picture are taken for another class; null where that is not to be said. */
export function wrongOf(member: ComparedMember, showTest: boolean) {
  const { info } = member;
  const answers = info && info.task !== 'regression' ? member.answer('answers') : null;
  return answers && info ? countWrong(info, answers, showTest ? info.count : info.trainCount) : null;
}

function countWrong(info: NonNullable<ComparedMember['info']>, answers: Float32Array, examples: number) {
  let wrong = 0;
  for (let n = 0; n < examples; n++) if (isWrong(info, answers, n)) wrong++;
  return { wrong, examples };
}

interface ComparedPictureProps {
  readonly member: ComparedMember;
  readonly label: string;
  /** The first of a row carries the numbers of the upward axis. */
  readonly hasAxes: boolean;
}

const radius = 2.6;

/** The boundary of one run over the plane, with its examples. */
export function ComparedPicture({ member, label, hasAxes }: ComparedPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const size = useElementSize(box);
  const painter = useRef(new FieldPainter()).current;
  const discretize = useExperiment(({ experiment }) => experiment.view.discretize);
  const showTest = useExperiment(({ experiment }) => experiment.view.showTest);
  const { info } = member;
  const sides = info && sidesOf(info);
  return (
    <div className="compared-picture" ref={box} data-axes={hasAxes || undefined}>
      <FigureCanvas
        label={label}
        scalesWithText={false}
        paint={(ctx, { width, height }, theme) => {
          const picture = member.answer('boundary');
          if (!info || !picture) return;
          const answers = member.answer('answers');
          const count = showTest ? info.count : info.trainCount;
          if (picture.rows === 1) {
            paintFit(ctx, picture, info, width, height, theme);
            if (answers) paintErrors(ctx, info, answers, count, { width, height }, theme);
          } else {
            painter.paint(ctx, picture, info, discretize, width, height, theme);
            paintDecision(ctx, picture, info, width, height, theme);
          }
          paintExamples(ctx, info, showTest, width, height, radius, theme, null);
          if (answers && info.task !== 'regression') paintWrong(ctx, info, answers, count, { width, height, radius }, theme);
        }}
      />
      {sides && <PictureAxes sides={sides} width={size.width} height={size.height} />}
    </div>
  );
}
