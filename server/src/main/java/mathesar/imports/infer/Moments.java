package mathesar.imports.infer;

import java.util.ArrayList;
import java.util.List;
import mathesar.imports.infer.Format.DateOrder;
import mathesar.imports.text.Cell;

/** Dates and timestamps. */
final class Moments implements Family {
    private final Moment moment = new Moment();
    private final Tally dayFirst = new Tally();
    private final Tally monthFirst = new Tally();
    private final Tally any = new Tally();
    private long timed;
    private long zoned;
    private boolean ambiguous;
    private boolean numeric;
    private boolean shortYears;
    private boolean compact;

    @Override
    public void see(Cell cell, long line) {
        boolean date = moment.read(cell);
        any.see(date, cell, line);
        dayFirst.see(date && moment.fits(DateOrder.DMY), cell, line);
        monthFirst.see(date && moment.fits(DateOrder.MDY), cell, line);
        if (date) {
            ambiguous |= moment.isAmbiguous();
            numeric |= moment.isAmbiguous() || moment.fits(DateOrder.DMY) != moment.fits(DateOrder.MDY);
            shortYears |= moment.hasShortYear();
            compact |= moment.isCompact();
            timed += moment.hasTime() ? 1 : 0;
            zoned += moment.hasZone() ? 1 : 0;
        }
    }

    @Override
    public boolean isAlive() {
        return any.isAlive();
    }

    @Override
    public List<Candidate> candidates(long values) {
        long difference = dayFirst.fits() - monthFirst.fits();
        List<Candidate> all = new ArrayList<>();
        if (difference >= 0) {
            add(all, dayFirst, DateOrder.DMY);
        }
        if (difference < 0 || (difference == 0 && ambiguous)) {
            add(all, monthFirst, DateOrder.MDY);
        }
        if (difference == 0 && ambiguous) {
            return all.stream()
                    .map(c -> c.but("day and month could stand in either order"))
                    .toList();
        }
        return all;
    }

    private void add(List<Candidate> all, Tally tally, DateOrder order) {
        if (tally.fits() == 0) {
            return;
        }
        Format format = Format.date(numeric ? order : null);
        if (timed == 0) {
            all.add(doubted(tally.candidate("date", format)));
            all.add(doubted(tally.candidate("timestamp without time zone", format)));
        } else if (zoned == 0) {
            all.add(doubted(tally.candidate("timestamp without time zone", format)));
        } else {
            Candidate zones = doubted(tally.candidate("timestamp with time zone", format));
            all.add(zoned == any.fits() ? zones : zones.but("some values name no time zone"));
        }
    }

    private Candidate doubted(Candidate candidate) {
        if (compact) {
            return candidate.but("eight digits could be a number as well");
        }
        return shortYears ? candidate.but("the century of years with two digits is a guess") : candidate;
    }
}
