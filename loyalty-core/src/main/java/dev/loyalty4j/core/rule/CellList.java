package dev.loyalty4j.core.rule;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The shares of rules and lines as others see them, made from the cells when somebody looks at one. */
final class CellList extends AbstractList<Evaluation.Cell> implements RandomAccess {
    private final TypePlan type;
    private final Cells cells;

    /** Takes cells over, which must not change any more; those of nothing are left out. */
    CellList(TypePlan type, Cells cells) {
        this.type = type;
        this.cells = cells;
        cells.leaveOutNothing();
    }

    @Override
    public Evaluation.Cell get(int index) {
        CompiledRule rule = type.rule(cells.rule(index));
        return new Evaluation.Cell(rule.name(), !rule.givesBase(), cells.line(index), cells.value(index));
    }

    /** The points of the rules that give base points, or of those that add to them. */
    long points(boolean bonus) {
        long sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            sum += type.rule(cells.rule(i)).givesBase() != bonus ? cells.value(i) : 0; // their total was seen to fit
        }
        return sum;
    }

    @Override
    public int size() {
        return cells.size();
    }
}
