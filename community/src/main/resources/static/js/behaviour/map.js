// The map of the community. Positions come from the server; here they are only drawn (sigma, WebGL), searched and
// walked through. The list beside it says the same without a picture.

import { marks } from "../map-marks.js";
import { build, hover, load, middles, palette } from "../map-parts.js";

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
function list(figure, renderer, graph, colours, data, signal) {
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
        row.addEventListener("pointerenter", light(true), { signal });
        row.addEventListener("pointerleave", light(false), { signal });
        row.addEventListener("focusin", light(true), { signal });
        row.addEventListener("focusout", light(false), { signal });
    }
}

function fail(figure, text) {
    figure.classList.add("is-failed");
    figure.querySelector(".t-map__tools").hidden = true;
    figure.querySelector(".t-map__paper").textContent = text;
}

/** Draws, and returns what ends the drawing; nothing where there is nobody to draw. */
async function draw(figure, signal) {
    const paper = figure.querySelector(".t-map__paper");
    const data = await (await fetch(figure.dataset.source)).json();
    if (data.members.length === 0) return fail(figure, figure.dataset.none);
    await load(figure.dataset.graph);
    await load(figure.dataset.draw);
    const colours = palette(figure);
    const graph = build(data, colours);
    const renderer = new window.Sigma(graph, paper, {
        nodeProgramClasses: { circle: marks() },
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
    list(figure, renderer, graph, colours, data, signal);
    names(paper, renderer, data);
    tools(figure, renderer, graph, show);
    renderer.on("enterNode", ({ node }) => show(node));
    renderer.on("leaveNode", () => show(null));
    renderer.on("clickNode", ({ node }) => { location.href = `/desk/members/${graph.getNodeAttribute(node, "id")}`; });
    renderer.refresh();
    figure.dataset.drawn = "true";
    return () => renderer.kill();
}

export function attach(figure) {
    const plain = figure.cloneNode(true);
    const over = new AbortController();
    draw(figure, over.signal)
        .then((end) => {
            // Day and night have colours of their own, and what is drawn has those of the moment.
            const again = () => {
                over.abort();
                end?.();
                figure.replaceWith(plain);
                attach(plain);
            };
            matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again, { once: true });
        })
        .catch(() => fail(figure, figure.dataset.failed));
}
