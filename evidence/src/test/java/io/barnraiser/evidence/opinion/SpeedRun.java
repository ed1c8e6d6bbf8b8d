package io.barnraiser.evidence.opinion;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
final class SpeedRun {
    @Test void speed() {
        for (double sees : new double[] {0.1, 0.3, 1}) {
            Votes v = Worlds.groups(5000, 300, 3, 0.2, sees, new SplittableRandom(3));
            long t = System.nanoTime(); var bean=(com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean(); long c0=bean.getProcessCpuTime();
            Opinions o = OpinionSearch.USUAL.of(v);
            System.out.println(sees + " votes " + v.size() + " cpu "+(bean.getProcessCpuTime()-c0)/1e9+ " s " + (System.nanoTime() - t) / 1e9 + " " + (o instanceof Opinions.Groups g ? g.count() + " " + g.test() + " " + g.meanStability() : o.toString()));
        }
    }
    @Test void level() {
        int[][] shapes = {{60, 20}, {150, 30}, {300, 100}, {600, 30}};
        for (int[] s : shapes) {
            int chance = 0, named = 0;
            for (int seed = 0; seed < 100; seed++) {
                Opinions o = new OpinionSearch(99, 50, seed).of(Worlds.coins(s[0], s[1], seed % 2 * 0.2, new SplittableRandom(seed + 1000)));
                switch (o) {
                    case Opinions.Groups g -> { named++; chance++; System.out.println(g.meanStability()+" "+g.count()); }
                    case Opinions.NoGroups n -> { chance += n.test().isMoreThanChance() ? 1 : 0; if (n.test().isMoreThanChance()) System.out.println("none " + n.stability()); }
                    case Opinions.TooFew f -> throw new IllegalStateException();
                }
            }
            System.out.println(s[0] + "x" + s[1] + " p<=.05 " + chance + " named " + named);
        }
    }
}
