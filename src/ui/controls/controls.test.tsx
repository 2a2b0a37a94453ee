import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useKeptSelected } from '../panels/EditRow';
import { NumberField } from './NumberField';
import { Select } from './Select';
import { Slider } from './Slider';

describe('a slider', () => {
  it('tells its value and changes it', () => {
    const onChange = vi.fn();
    render(<Slider label="Noise" value={10} min={0} max={50} step={1} format={(v) => `${v} %`} onChange={onChange} />);
    const slider = screen.getByRole('slider', { name: 'Noise' });
    expect(slider).toHaveAttribute('aria-valuetext', '10 %');
    fireEvent.change(slider, { target: { value: '20' } });
    expect(onChange).toHaveBeenLastCalledWith(20);
  });

  it('moves rates by their order of magnitude', () => {
    const onChange = vi.fn();
    render(<Slider label="Learning rate" scale="log" value={0.01} min={0.0001} max={1} onChange={onChange} />);
    const slider = screen.getByRole('slider', { name: 'Learning rate' });
    expect(Number((slider as HTMLInputElement).value)).toBeCloseTo(500, -1);
    fireEvent.change(slider, { target: { value: '750' } });
    expect(onChange).toHaveBeenLastCalledWith(0.1);
  });

  it('has a first place for zero on a log scale that begins there', () => {
    const onChange = vi.fn();
    render(<Slider label="λ" scale="log" value={0.1} min={0} max={10} onChange={onChange} />);
    fireEvent.change(screen.getByRole('slider', { name: 'λ' }), { target: { value: '0' } });
    expect(onChange).toHaveBeenLastCalledWith(0);
  });
});

function Reading({ value, onCommit }: { readonly value: number; onCommit(value: number): void }) {
  useKeptSelected(value);
  return (
    <div className="reading">
      <NumberField label="Weight" value={value} onCommit={onCommit} />
    </div>
  );
}

describe('a number field', () => {
  const setup = () => {
    const onCommit = vi.fn();
    render(<NumberField label="Weight" value={1.5} min={-4} max={4} onCommit={onCommit} />);
    return { onCommit, field: screen.getByRole('textbox', { name: 'Weight' }), user: userEvent.setup() };
  };

  it.each([
    ['2,25', 2.25],
    ['−3', -3],
    ['99', 4],
  ])('reads %s as %d', async (text, value) => {
    const { field, user, onCommit } = setup();
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
    expect(onCommit).toHaveBeenLastCalledWith(value);
  });

  it.each(['abc', '1e999', '', '--1'])('puts the old value back for “%s”', async (text) => {
    const { field, user, onCommit } = setup();
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
    expect(onCommit).not.toHaveBeenCalled();
    expect(field).toHaveValue('1.5');
  });

  it('of a reading stays selected whole, to be typed over, though its value goes on', async () => {
    const onCommit = vi.fn();
    const at = (value: number) => <Reading value={value} onCommit={onCommit} />;
    const { rerender } = render(at(0.38));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Weight' });
    const user = userEvent.setup();
    const selected = () => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    await user.tab();
    rerender(at(-12.9));
    expect(selected()).toBe('−12.9');
    await user.keyboard('4,5');
    rerender(at(0.41)); // what is being typed stays
    expect(field).toHaveValue('4,5');
    expect(selected()).toBe('');
    await user.keyboard('{Enter}');
    expect(onCommit.mock.calls).toEqual([[4.5]]);
    rerender(at(4.51));
    expect(selected()).toBe('4.51');
    await user.tab();
    rerender(at(4.52));
    expect(field).not.toHaveFocus();
    expect(onCommit).toHaveBeenCalledTimes(1);
  });

  it('forgets a draft on Escape and steps with the arrow keys', async () => {
    const { field, user, onCommit } = setup();
    await user.type(field, '7{Escape}');
    expect(field).toHaveValue('1.5');
    await user.type(field, '{ArrowUp}');
    expect(onCommit).toHaveBeenLastCalledWith(1.6);
  });
});

it('a select is found by its name and tells what was chosen', async () => {
  const onChange = vi.fn();
  const options = ['tanh', 'relu'].map((value) => ({ value, label: value }));
  render(<Select label="Activation" value="tanh" options={options} onChange={onChange} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Activation' }), 'relu');
  expect(onChange).toHaveBeenCalledWith('relu');
});
