package mathesar.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Titles of books and films that were never made; none twice. */
final class Titles {
    private static final List<String> ADJECTIVES = People.words("""
            Amber Ancient Bitter Borrowed Bright Broken Burning Careless Clockwork Crooked Distant Drifting Early Electric Empty Endless
            Faded Fearless Feral Forgotten Fragile Frozen Gentle Gilded Golden Hidden Hollow Honest Hungry Invisible Last Lonely Lost Lucky
            Midnight Modest Nameless Open Ordinary Patient Perfect Quiet Reluctant Restless Rusted Sacred Salted Scarlet Second Secret Silent
            Silver Simple Singing Sleeping Small Stolen Stubborn Sunken Tender Twelfth Unfinished Unlikely Wandering Whispering Wild Winter""");
    private static final List<String> NOUNS = People.words("""
            Almanac Apprentice Archive Astronomer Atlas Bakery Bargain Beekeeper Bell Bicycle Bridge Cartographer Cathedral Clock Comet
            Compass Correspondent Daughter Dictionary Ferry Fisherman Forest Fox Garden Gate Ghost Glacier Guest Harbour Harvest Heron
            Horizon House Inheritance Island Journal Kingdom Kite Labyrinth Ladder Lantern Letter Library Lighthouse Locksmith Map Market
            Meadow Messenger Mirror Monsoon Mountain Musician Neighbour Observatory Orchard Orchestra Painter Passenger Piano Pilgrim Planet
            Potter Promise Puzzle Railway Recipe River Sailor Season Shadow Shore Sister Station Storm Stranger Summer Tailor Tide Tower
            Traveller Valley Violin Visitor Voyage Weaver Window Witness""");
    private static final List<String> PLACES = People.words("""
            Accra Alexandria Bergen Bristol Cartagena Cork Dakar Granada Hanoi Havana Istanbul Kyoto Lagos Lisbon Ljubljana Mombasa Montreal
            Nairobi Odessa Oaxaca Porto Prague Riga Samarkand Seville Tbilisi Trieste Valparaiso Vienna Zanzibar""");
    private static final List<String> SUBJECTS = People.lines("""
            Bees
            Bread
            Clouds
            Data Structures
            Dry Stone Walls
            Ferns
            Folk Songs
            Garden Birds
            Knots
            Letterpress
            Linear Algebra
            Maps
            Moss
            Mushrooms
            Public Transport
            Soil
            Tea
            Tides
            Volunteer Management
            Watchmaking
            Weather
            Woodworking""");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    Titles(Dice dice) {
        this.dice = dice;
    }

    String next() {
        while (true) {
            String title = one();
            if (taken.add(title)) {
                return title;
            }
        }
    }

    private String one() {
        return switch (dice.between(0, 9)) {
            case 0, 1, 2 -> "The " + dice.pick(ADJECTIVES) + " " + dice.pick(NOUNS);
            case 3 -> "A " + dice.pick(NOUNS) + " in " + dice.pick(PLACES);
            case 4 -> "The " + dice.pick(NOUNS) + " of " + dice.pick(PLACES);
            case 5 -> dice.pick(NOUNS) + " and " + dice.pick(NOUNS);
            case 6 -> "The " + dice.pick(NOUNS) + "'s " + dice.pick(NOUNS);
            case 7 ->
                dice.pick(ADJECTIVES) + " " + dice.pick(NOUNS) + ", " + dice.pick(ADJECTIVES) + " " + dice.pick(NOUNS);
            case 8 ->
                dice.pick(List.of("A Field Guide to ", "An Introduction to ", "The Secret Life of ", "On "))
                        + dice.pick(SUBJECTS)
                        + dice.pick(List.of("", "", " for Beginners", ", Volume I", ", Volume II"));
            default -> "Letters from a " + dice.pick(ADJECTIVES) + " " + dice.pick(NOUNS);
        };
    }
}
