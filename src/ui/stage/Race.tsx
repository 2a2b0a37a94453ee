export default function Race() {
  return null;
}
