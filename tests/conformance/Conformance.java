import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDFs to parts of PDF/A and PDF/UA: {@code Conformance 2a,ua1 FILE…}. Prints a line for each that a file does
 * not keep, with the clauses and how often each is broken, and at last how many there were of either.
 */
final class Conformance {
  private Conformance() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      System.err.println("usage: Conformance FLAVOUR[,FLAVOUR]… FILE…");
      System.exit(2);
    }
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    int passed = 0;
    int failed = 0;
    for (String name : arguments[0].split(",")) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
      if (flavour == PDFAFlavour.NO_FLAVOUR) {
        System.err.println("there is no " + name);
        System.exit(2);
      }
      for (int i = 1; i < arguments.length; ++i) {
        Map<String, Integer> faults = faultsOf(new File(arguments[i]), flavour);
        if (faults.isEmpty()) {
          ++passed;
        } else {
          ++failed;
          System.out.println(arguments[i] + " is not " + name + ": " + faults);
        }
      }
    }
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  private static Map<String, Integer> faultsOf(File file, PDFAFlavour flavour) {
    Map<String, Integer> faults = new TreeMap<>();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          faults.merge(rule + " " + assertion.getMessage(), 1, Integer::sum);
        }
      }
      if (!result.isCompliant() && faults.isEmpty()) faults.put("it says no more", 1);
    } catch (Exception unreadable) {
      faults.put("it cannot be read: " + unreadable.getMessage(), 1);
    }
    return faults;
  }
}
