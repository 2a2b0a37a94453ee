export default function Sweep() {
  return null;
}
