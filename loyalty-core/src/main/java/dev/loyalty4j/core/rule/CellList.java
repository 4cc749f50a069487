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

    @Override
    public int size() {
        return cells.size();
    }
}
