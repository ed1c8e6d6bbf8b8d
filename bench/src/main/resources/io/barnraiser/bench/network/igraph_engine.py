# Measures igraph once, as EngineProcess does the others: the same arguments, the same output.
import array
import sys
import time

import igraph

_, algorithm, edges, values, iterations, seed = sys.argv

# The edges as text, a file of its own beside theirs: from text igraph reads them in C, while of an array
# it makes objects first, which take a hundred and fifty bytes an edge.
with open(edges, "rb") as file:
    head = array.array("i")
    head.fromfile(file, 3)
    nodes, count, weighted = head
    weights = None
    if weighted:
        file.seek(16 * count, 1)
        weights = array.array("d")
        weights.fromfile(file, count)
        if algorithm == "RANK":
            weights = weights.tolist()  # no array is taken there

graph = igraph.Graph.Read_Edgelist(edges + ".text", directed=False)
graph.add_vertices(nodes - graph.vcount())

# Its own generator begins alike in every process and takes no seed but by a generator in Python, which would slow
# it down: so some numbers are drawn first, as many as the seed says.
igraph.Graph.Erdos_Renyi(n=100, m=int(seed))

cpu, wall = time.process_time(), time.perf_counter()
if algorithm == "LEIDEN":
    found = graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=int(iterations))
    result = found.membership
elif algorithm == "LABELS":
    result = graph.community_label_propagation(weights=weights).membership
elif algorithm == "RANK":
    result = graph.pagerank(directed=False, damping=0.85, weights=weights)
else:
    result = graph.coreness()
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu

with open(values, "wb") as file:
    array.array("d", result).tofile(file)
with open("/proc/self/status") as file:
    peak = next(int(line.split()[1]) // 1024 for line in file if line.startswith("VmHWM:"))
print(f"{cpu:.3f} {wall:.3f} {peak}")
