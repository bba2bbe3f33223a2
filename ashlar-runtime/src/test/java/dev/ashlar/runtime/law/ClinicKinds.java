package dev.ashlar.runtime.law;

import dev.ashlar.runtime.clinic.CardFailure;
import dev.ashlar.runtime.clinic.CardTable;
import dev.ashlar.runtime.clinic.ClinicFailure;
import dev.ashlar.runtime.clinic.ClinicTable;
import dev.ashlar.runtime.clinic.DoctorFailure;
import dev.ashlar.runtime.clinic.DoctorTable;
import dev.ashlar.runtime.clinic.PatientFailure;
import dev.ashlar.runtime.clinic.PatientTable;
import dev.ashlar.runtime.clinic.SignFailure;
import dev.ashlar.runtime.clinic.SignTable;
import dev.ashlar.runtime.clinic.VisitFailure;
import dev.ashlar.runtime.clinic.VisitTable;
import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.runtime.law.Rules.OnDelete;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The models of clinics beside each other: every kind of relation within a tenant, and one to people of nobody. */
final class ClinicKinds {
    static final List<UUID> CLINICS = uuids(3);

    private static final List<String> NAMES = List.of("ann", "Ann", "bea", "cyd", "dee");
    private static final List<Integer> SMALL = List.of(0, 1, 2, 3);
    private static final Attribute OF_CLINIC = new Attribute("clinic_id", CLINICS, false);
    private static final Instant THEN = Instant.parse("2024-01-01T00:00:00Z");

    static final Kind CLINIC = new Kind(
            "clinics",
            ClinicTable::new,
            List.of(new Attribute("id", CLINICS, false), new Attribute("name", NAMES, false)),
            List.of(
                    way("patients", "patients", ClinicTable.CLINIC, t -> t.patients),
                    way("visits", "visits", ClinicTable.CLINIC, t -> t.visits),
                    way("signs", "signs", ClinicTable.CLINIC, t -> t.signs)),
            Rules.of(Map.of(), Map.of(), ClinicFailure::of));

    static final Kind DOCTOR = new Kind(
            "doctors",
            DoctorTable::new,
            List.of(new Attribute("id", Kinds.IDS, false), new Attribute("name", NAMES, false)),
            List.of(way("visits", "visits", DoctorTable.DOCTOR, t -> t.visits)),
            Rules.of(Map.of(), Map.of(), DoctorFailure::of));

    static final Kind PATIENT = new Kind(
            "patients",
            PatientTable::new,
            List.of(
                    new Attribute("id", uuids(8), false),
                    new Attribute("name", NAMES, false),
                    new Attribute("age", SMALL, true),
                    OF_CLINIC,
                    new Attribute("sender_id", uuids(8), true)),
            List.of(
                    way("clinic", "clinics", PatientTable.PATIENT, t -> t.clinic),
                    way("sender", "patients", PatientTable.PATIENT, t -> t.sender),
                    way("sent", "patients", PatientTable.PATIENT, t -> t.sent),
                    way("card", "cards", PatientTable.PATIENT, t -> t.card),
                    way("visits", "visits", PatientTable.PATIENT, t -> t.visits)),
            Rules.of(Map.of(), Map.of("clinic", OnDelete.CASCADE, "sender", OnDelete.CASCADE), PatientFailure::of));

    static final Kind CARD = new Kind(
            "cards",
            CardTable::new,
            List.of(
                    new Attribute("id", Kinds.IDS, false),
                    new Attribute("text", NAMES, false),
                    OF_CLINIC,
                    new Attribute("patient_id", uuids(8), false)),
            List.of(way("patient", "patients", CardTable.CARD, t -> t.patient)),
            Rules.of(Map.of(), Map.of("patient", OnDelete.CASCADE), CardFailure::of));

    static final Kind VISIT = new Kind(
            "visits",
            VisitTable::new,
            List.of(
                    new Attribute("id", uuids(8), false),
                    new Attribute("number", SMALL, false),
                    new Attribute("note", NAMES, true),
                    OF_CLINIC,
                    new Attribute("patient_id", uuids(8), false),
                    new Attribute("doctor_id", Kinds.IDS, true),
                    new Attribute("version", SMALL, false),
                    new Attribute("deleted_at", List.of(THEN), true)),
            List.of(
                    way("clinic", "clinics", VisitTable.VISIT, t -> t.clinic),
                    way("patient", "patients", VisitTable.VISIT, t -> t.patient),
                    way("doctor", "doctors", VisitTable.VISIT, t -> t.doctor),
                    way("signs", "signs", VisitTable.VISIT, t -> t.signs)),
            new Rules(
                    Map.of("version", 1),
                    Map.of("clinic", OnDelete.CASCADE, "patient", OnDelete.CASCADE, "doctor", OnDelete.SET_NULL),
                    VisitFailure::of,
                    List.of(),
                    Set.of("visits_clinic_id_number_key"),
                    Map.of()));

    static final Kind SIGN = new Kind(
            "signs",
            SignTable::new,
            List.of(new Attribute("id", uuids(8), false), new Attribute("word", NAMES, false), OF_CLINIC),
            List.of(
                    way("clinic", "clinics", SignTable.SIGN, t -> t.clinic),
                    way("visits", "visits", SignTable.SIGN, t -> t.visits)),
            Rules.of(Map.of(), Map.of("clinic", OnDelete.CASCADE), SignFailure::of));

    static final List<Kind> ALL = List.of(CLINIC, DOCTOR, PATIENT, CARD, VISIT, SIGN);

    private ClinicKinds() {}

    private static List<UUID> uuids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new UUID(0, i)).toList();
    }

    @SuppressWarnings("unchecked") // a way is asked for tables of its own kind
    private static <T extends Table> Way way(
            String name, String to, T from, Function<? super T, Relation<?>> relation) {
        return new Way(name, to, table -> relation.apply((T) table), relation.apply(from));
    }
}
