// What the map is drawn with and from: the vendored scripts, the colours of the theme, the graph.

/** How much of a colour a tie has; the rest is the paper. WebGL adds colours that shine through up to white. */
const TIE = 0.3;

export function load(address) {
    return new Promise((resolve, reject) => {
        const known = document.querySelector(`script[src="${address}"]`);
        if (known?.dataset.loaded) return resolve();
        const script = known ?? document.createElement("script");
        script.addEventListener("load", () => { script.dataset.loaded = "true"; resolve(); });
        script.addEventListener("error", reject);
        if (!known) {
            script.src = address;
            document.head.append(script);
        }
    });
}

/** The colours of this theme, read where they are written: in the tokens. */
export function palette(element) {
    const probe = document.createElement("span");
    element.append(probe);
    const channels = (name) => {
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3).map(Number);
    };
    const paper = channels("--panel");
    const read = (name) => {
        const solid = channels(name);
        const soft = solid.map((value, at) => Math.round(TIE * value + (1 - TIE) * paper[at]));
        return { solid: `rgb(${solid})`, soft: `rgb(${soft})` };
    };
    const colours = {
        marks: [1, 2, 3, 4, 5, 6, 7, 8].map((mark) => read(`--tribe-${mark}`)),
        none: read("--faint"),
        line: read("--muted"),
        ink: read("--ink"),
        panel: read("--panel"),
    };
    probe.remove();
    return colours;
}

export function build(data, colours) {
    const graph = new window.graphology.Graph({ type: "undirected" });
    const ties = new Array(data.members.length).fill(0);
    for (const [one, other] of data.ties) { ties[one]++; ties[other]++; }
    const colour = (tribe) => (tribe < 0 ? colours.none : colours.marks[data.tribes[tribe].mark - 1]);
    data.members.forEach(([id, name, tribe, x, y], place) => {
        const mark = tribe < 0 ? 0 : data.tribes[tribe].mark;
        graph.addNode(place, { x, y, id, tribe, mark, label: name, size: 2 + 1.6 * Math.sqrt(ties[place] / 4), color: colour(tribe).solid });
    });
    for (const [one, other] of data.ties) {
        const same = data.members[one][2] === data.members[other][2] && data.members[one][2] >= 0;
        graph.addEdge(one, other, { size: same ? 0.5 : 0.9, color: same ? colour(data.members[one][2]).soft : colours.line.soft });
    }
    return graph;
}

/** The middle of each tribe, for its name. */
export function middles(data) {
    return data.tribes.map((tribe, place) => {
        const own = data.members.filter((member) => member[2] === place);
        const mean = (column) => own.reduce((sum, member) => sum + member[column], 0) / Math.max(1, own.length);
        return { name: tribe.name, x: mean(3), y: mean(4), count: own.length };
    }).filter((tribe) => tribe.count > 0 && tribe.name);
}

/** The name beside who is pointed at, readable on both papers. */
export function hover(context, node, colours) {
    context.font = "500 12px sans-serif";
    const width = context.measureText(node.label).width;
    context.fillStyle = colours.panel.solid;
    context.fillRect(node.x + node.size + 2, node.y - 10, width + 10, 20);
    context.fillStyle = colours.ink.solid;
    context.fillText(node.label, node.x + node.size + 7, node.y + 4);
}
