// The map of the community. Positions come from the server; here they are only drawn (sigma, WebGL), searched and
// walked through. The list beside it says the same without a picture.

/** How much of a colour a tie has; the rest is the paper. WebGL adds colours that shine through up to white. */
const TIE = 0.3;

function load(address) {
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
function palette(element) {
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

function build(data, colours) {
    const graph = new window.graphology.Graph({ type: "undirected" });
    const ties = new Array(data.members.length).fill(0);
    for (const [one, other] of data.ties) { ties[one]++; ties[other]++; }
    const colour = (tribe) => (tribe < 0 ? colours.none : colours.marks[data.tribes[tribe].mark - 1]);
    data.members.forEach(([id, name, tribe, x, y], place) => {
        graph.addNode(place, { x, y, id, tribe, label: name, size: 2 + 1.6 * Math.sqrt(ties[place] / 4), color: colour(tribe).solid });
    });
    for (const [one, other] of data.ties) {
        const same = data.members[one][2] === data.members[other][2] && data.members[one][2] >= 0;
        graph.addEdge(one, other, { size: same ? 0.5 : 0.9, color: same ? colour(data.members[one][2]).soft : colours.line.soft });
    }
    return graph;
}

/** The middle of each tribe, for its name. */
function middles(data) {
    return data.tribes.map((tribe, place) => {
        const own = data.members.filter((member) => member[2] === place);
        const mean = (column) => own.reduce((sum, member) => sum + member[column], 0) / Math.max(1, own.length);
        return { name: tribe.name, x: mean(3), y: mean(4), count: own.length };
    }).filter((tribe) => tribe.count > 0 && tribe.name);
}

function names(paper, renderer, data) {
    const tags = middles(data).slice(0, 14).map((tribe) => {
        const tag = document.createElement("span");
        tag.className = "t-map__name";
        tag.textContent = tribe.name;
        paper.append(tag);
        return { tag, tribe };
    });
    renderer.on("afterRender", () => {
        for (const { tag, tribe } of tags) {
            const { x, y } = renderer.graphToViewport(tribe);
            tag.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
        }
    });
}

/** Shows one member among their own ties, and says who it is. */
function spotlight(renderer, graph, colours, words, plain) {
    let shown = null;
    renderer.setSetting("nodeReducer", (node, data) => {
        if (shown === null) return data;
        return node === shown || graph.areNeighbors(node, shown)
            ? { ...data, zIndex: 1, forceLabel: node === shown }
            : { ...data, color: colours.none.soft, label: null };
    });
    renderer.setSetting("edgeReducer", (edge, data) =>
        shown === null || graph.hasExtremity(edge, shown) ? data : { ...data, hidden: true });
    return (node) => {
        shown = node;
        words.textContent = node === null ? plain : graph.getNodeAttribute(node, "label");
        renderer.refresh({ skipIndexation: true });
    };
}

function tools(figure, renderer, graph, show) {
    const camera = renderer.getCamera();
    for (const button of figure.querySelectorAll("[data-zoom]")) {
        button.addEventListener("click", () => {
            if (button.dataset.zoom === "in") camera.animatedZoom({ duration: 160 });
            else if (button.dataset.zoom === "out") camera.animatedUnzoom({ duration: 160 });
            else { show(null); camera.animatedReset({ duration: 160 }); }
        });
    }
    const byName = new Map();
    const list = figure.querySelector("datalist");
    graph.forEachNode((node, { label }) => {
        if (byName.has(label)) return;
        byName.set(label, node);
        if (byName.size <= 2000) list.append(new Option(label));
    });
    const find = figure.querySelector("input[type=search]");
    find.addEventListener("input", () => {
        const node = byName.get(find.value);
        show(node ?? null);
        if (node) {
            const { x, y } = renderer.getNodeDisplayData(node);
            camera.animate({ x, y, ratio: 0.3 }, { duration: 180 });
        }
    });
}

/** A tribe in the list is lit on the map while the list is pointed at. */
function list(figure, renderer, graph, colours, data) {
    let lit = -1;
    const reducer = renderer.getSetting("nodeReducer");
    renderer.setSetting("nodeReducer", (node, attributes) =>
        lit >= 0 && graph.getNodeAttribute(node, "tribe") !== lit
            ? { ...attributes, color: colours.none.soft, label: null }
            : reducer(node, attributes));
    const place = new Map(data.tribes.map((tribe, at) => [String(tribe.id), at]));
    for (const row of figure.parentElement.querySelectorAll("[data-tribe]")) {
        const light = (on) => () => {
            lit = on ? place.get(row.dataset.tribe) ?? -1 : -1;
            renderer.refresh({ skipIndexation: true });
        };
        row.addEventListener("pointerenter", light(true));
        row.addEventListener("pointerleave", light(false));
        row.addEventListener("focusin", light(true));
        row.addEventListener("focusout", light(false));
    }
}

function fail(figure, text) {
    figure.classList.add("is-failed");
    figure.querySelector(".t-map__tools").hidden = true;
    figure.querySelector(".t-map__paper").textContent = text;
}

async function draw(figure) {
    const paper = figure.querySelector(".t-map__paper");
    const data = await (await fetch(figure.dataset.source)).json();
    if (data.members.length === 0) return fail(figure, figure.dataset.none);
    await load(figure.dataset.graph);
    await load(figure.dataset.draw);
    const colours = palette(figure);
    const graph = build(data, colours);
    const renderer = new window.Sigma(graph, paper, {
        labelColor: { color: colours.ink.solid },
        labelFont: getComputedStyle(figure).fontFamily,
        labelSize: 12,
        labelRenderedSizeThreshold: 14,
        labelDensity: 0.4,
        hideEdgesOnMove: graph.size > 6000,
        zIndex: true,
        defaultDrawNodeHover: (context, node) => hover(context, node, colours),
    });
    const show = spotlight(renderer, graph, colours, figure.querySelector("figcaption"), figure.querySelector("figcaption").textContent);
    list(figure, renderer, graph, colours, data);
    names(paper, renderer, data);
    tools(figure, renderer, graph, show);
    renderer.on("enterNode", ({ node }) => show(node));
    renderer.on("leaveNode", () => show(null));
    renderer.on("clickNode", ({ node }) => { location.href = `/desk/members/${graph.getNodeAttribute(node, "id")}`; });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());
    renderer.refresh();
    figure.dataset.drawn = "true";
}

/** The name beside who is pointed at, readable on both papers. */
function hover(context, node, colours) {
    context.font = "500 12px sans-serif";
    const width = context.measureText(node.label).width;
    context.fillStyle = colours.panel.solid;
    context.fillRect(node.x + node.size + 2, node.y - 10, width + 10, 20);
    context.fillStyle = colours.ink.solid;
    context.fillText(node.label, node.x + node.size + 7, node.y + 4);
}

export function attach(figure) {
    draw(figure).catch(() => fail(figure, figure.dataset.failed));
}
