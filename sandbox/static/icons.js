// Small signs that every system can show, drawn here rather than asked of a font.

const SVG = "http://www.w3.org/2000/svg";
const PATHS = {
  home: "M3 8.5 8 4l5 4.5M4.5 7.5V13h7V7.5",
  lock: "M4 7.5h8V13H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2",
  hash: "M6.5 3 5 13M11 3 9.5 13M3.5 6.3h10M2.5 9.7h10",
  person: "M8 8a2.4 2.4 0 1 0 0-4.8A2.4 2.4 0 0 0 8 8M3.4 13c.6-2.4 2.4-3.4 4.6-3.4s4 1 4.6 3.4",
};

/** A decorative sign: hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "sign");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
