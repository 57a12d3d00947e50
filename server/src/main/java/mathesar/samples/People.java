package mathesar.samples;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of people who do not exist. Mail addresses are of domains reserved for examples (RFC 2606). */
final class People {
    private static final List<String> FIRST = words("""
            Ada Aisha Alejandro Amara Amelia Ana Andrei Anika Arjun Astrid Ayumi Beatriz Benedikt Bilal Camille Carlos Chidi Chloe
            Daniel Deepa Diego Elena Elif Emeka Emil Esther Fatima Felix Freya Gabriela Giulia Grace Hana Hassan Helena Hugo Ibrahim
            Ines Ingrid Isaac Ivan Jamal Jana Javier Jonas Josefine Jun Kaito Karim Katarina Keiko Kofi Lars Layla Leila Leo Liam Lucia
            Maja Malik Marcus Maria Mateo Mei Mina Miriam Mohammed Nadia Naomi Nia Nikolai Noah Nora Olga Oliver Omar Oscar Paula Petra
            Priya Rafael Ravi Renata Rosa Ruth Samir Sara Selma Sofia Soren Tariq Teresa Thandi Theo Tomas Uma Valentina Viktor Wanjiru
            Xin Yara Yusuf Zainab Zoe""");
    private static final List<String> LAST = words("""
            Abbott Achebe Ahmed Almeida Andersen Aoki Baker Banerjee Barros Becker Bianchi Blake Bondarenko Brandt Brown Campbell Castro
            Chen Cohen Costa Cruz Dahl Das Diallo Dubois Duarte Eriksen Evans Farah Fernandez Fischer Flores Fontaine Fraser Garcia
            Gomez Gonzalez Gray Greene Gupta Haddad Hall Hansen Haruna Hernandez Hoffmann Horvat Hughes Ibarra Ito Ivanova Jansen Johnson
            Jovanovic Kamau Kaplan Kaya Keller Khan Kim Kowalski Kumar Lambert Larsen Lee Lehmann Lindqvist Lopez Mahlangu Marino Martin
            Mensah Meyer Moreau Morgan Mwangi Nakamura Navarro Nguyen Novak Nwosu OBrien Okafor Oliveira Osman Park Patel Pereira Petrov
            Popescu Quinn Rahman Ramirez Reyes Ricci Roberts Rossi Saito Santos Schmidt Sharma Silva Singh Sokolova Stein Suzuki Svensson
            Takeda Tanaka Torres Traore Turner Vargas Vasquez Virtanen Wagner Walker Wang Weber Wong Yamada Yilmaz Young Zhang Ziegler""");
    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net");

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    People(Dice dice) {
        this.dice = dice;
    }

    record Person(String first, String last, String email) {
        String name() {
            return first + " " + last;
        }

        /** The mail address before the at sign. */
        String mailbox() {
            return email.substring(0, email.indexOf('@'));
        }
    }

    /** Someone whose name was not given out before. */
    Person next() {
        while (true) {
            String first = dice.pick(FIRST);
            String last = dice.pick(LAST);
            if (taken.add(first + last)) {
                return new Person(first, last, mailbox(first + "." + last) + "@" + dice.pick(DOMAINS));
            }
        }
    }

    List<Person> next(int count) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(next());
        }
        return all;
    }

    /** A number of the range kept for fiction. */
    String phone() {
        return "+1 %d-555-01%02d".formatted(dice.between(201, 989), dice.between(0, 99));
    }

    private static String mailbox(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).toList();
    }
}
