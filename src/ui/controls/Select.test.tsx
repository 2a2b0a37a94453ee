import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';

const options = [
  { value: 'l1', label: 'L1' },
  { value: 'l2', label: 'L2' },
];
const formulas = { l1: '<math><mi>w</mi></math>', l2: '<math><mi>v</mi></math>' };

/** The menu in a browser that lets the page draw it, or does not. */
async function menuWhere(canDraw: boolean) {
  vi.resetModules();
  vi.stubGlobal('CSS', { supports: () => canDraw });
  const { Select } = await import('./Select');
  const onChange = vi.fn();
  return {
    onChange,
    menu: (known?: typeof formulas) => <Select label="Penalty" value="l2" options={options} formulas={known} onChange={onChange} />,
  };
}

afterEach(() => vi.unstubAllGlobals());

it('has a formula beside every word where the browser lets the page draw the menu', async () => {
  const { menu, onChange } = await menuWhere(true);
  render(menu(formulas));
  expect(screen.getByRole('option', { name: 'L1' })).toContainHTML('<mi>w</mi>');
  expect(screen.getByRole('combobox', { name: 'Penalty' })).toHaveDisplayValue(/^L2/);
  await userEvent.selectOptions(screen.getByRole('combobox'), 'l1');
  expect(onChange).toHaveBeenCalledExactlyOnceWith('l1');
});

it('has words alone elsewhere', async () => {
  const { menu } = await menuWhere(false);
  render(menu(formulas));
  expect(screen.getAllByRole('option').map(({ innerHTML }) => innerHTML)).toEqual(['L1', 'L2']);
});

it('is not drawn anew while it has the focus', async () => {
  const { menu } = await menuWhere(true);
  const { rerender } = render(menu());
  await userEvent.tab();
  rerender(menu(formulas));
  expect(screen.getByRole('option', { name: 'L1' }).innerHTML).toBe('L1');
  await userEvent.tab();
  expect(screen.getByRole('option', { name: 'L1' })).toContainHTML('<mi>w</mi>');
});
