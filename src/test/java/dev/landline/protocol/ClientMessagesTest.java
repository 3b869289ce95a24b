package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.landline.log.Position;
import dev.landline.sim.Heading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientMessagesTest {

    private static final String HELLO = "{'kind':'hello','client':'abcdefgh'";
    private static final String INTENTS = "{'kind':'intents','intents':";

    @Test
    void aHelloMayTellASeatAndAPosition() {
        assertThat(decode(HELLO + ",'token':'t-_9','after':'mi8a2k3f:1042'}"))
                .isEqualTo(new ClientMessage.Hello("abcdefgh", "t-_9", new Position("mi8a2k3f", 1042)));
        assertThat(decode(HELLO + ",'more':[{}]}")).isEqualTo(new ClientMessage.Hello("abcdefgh", null, null));
        assertThat(decode(HELLO + ",'token':null,'after':null}"))
                .isEqualTo(new ClientMessage.Hello("abcdefgh", null, null));
    }

    @Test
    void intentsTellWhatMattersAndMayLeaveOutTheRest() {
        assertThat(decode(INTENTS + "[{'n':18,'at':1050,'turn':'left'},{'n':19,'turn':'up'}],'age':31}"))
                .isEqualTo(new ClientMessage.Intents(
                        List.of(new Intent(18, 1050, Heading.LEFT), new Intent(19, 0, Heading.UP)), seen(31, 0)));
        assertThat(decode(INTENTS + "[{'n':2147483647,'at':null,'turn':'right'},{'n':1,'turn':'down'}],'age':null}"))
                .isEqualTo(new ClientMessage.Intents(
                        List.of(new Intent(2147483647, 0, Heading.RIGHT), new Intent(1, 0, Heading.DOWN)),
                        seen(null, 0)));
    }

    @Test
    void anEmptyListSaysStillHere() {
        assertThat(decode(INTENTS + "[]}")).isEqualTo(new ClientMessage.Intents(List.of(), seen(null, 0)));
    }

    @Test
    void whatThePlayerSeesMayBeTold() {
        assertThat(decode(INTENTS + "[],'age':31,'skipped':38}"))
                .isEqualTo(new ClientMessage.Intents(List.of(), seen(31, 38)));
        assertThat(decode(INTENTS + "[],'line':'sse','age':null,'skipped':null}"))
                .as("who listens on another line than it speaks on")
                .isEqualTo(new ClientMessage.Intents(List.of(), new ViewReport(LineName.SSE, null, 0)));
        assertThat(ClientMessages.decodePosted(
                        "{\"client\":\"abcdefgh\",\"intents\":[],\"line\":\"longpoll\",\"age\":31,\"skipped\":38}"))
                .isEqualTo(new PostedIntents("abcdefgh", List.of(), new ViewReport(LineName.LONGPOLL, 31, 38)));
        assertThat(ClientMessages.decodePosted("{\"client\":\"abcdefgh\",\"intents\":[]}")
                        .view())
                .isEqualTo(ViewReport.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void eachLineIsKnownByItsWord(LineName line) {
        assertThat(decode(INTENTS + "[],'line':'" + line.word() + "'}"))
                .isEqualTo(new ClientMessage.Intents(List.of(), new ViewReport(line, null, 0)));
    }

    private static ViewReport seen(@Nullable Integer ageMs, int skipped) {
        return new ViewReport(LineName.WEBSOCKET, ageMs, skipped);
    }

    @Test
    void aPingCarriesANumberOfTheClientsOwn() {
        assertThat(decode("{'kind':'ping','t':1234.5}")).isEqualTo(new ClientMessage.Ping(1234.5));
        assertThat(decode("{'kind':'ping','t':-1}")).isEqualTo(new ClientMessage.Ping(-1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            JSON object | ""
            JSON object | nonsense
            JSON object | []
            JSON object | 'hello'
            JSON object | null
            JSON object | {'kind':'ping','t':1
            JSON object | {'kind':'ping','t':1} {}
            JSON object | {'kind':'ping','t':01}
            kind        | {}
            kind        | {'kind':null}
            kind        | {'kind':5}
            kind        | {'kind':'Hello'}
            kind        | {'kind':['ping'],'t':1}
            client      | {'kind':'hello'}
            client      | {'kind':'hello','client':null}
            client      | {'kind':'hello','client':12345678}
            client      | {'kind':'hello','client':'seven77'}
            client      | {'kind':'hello','client':'no spaces'}
            client      | {'kind':'hello','client':'abcdefghäöü'}
            token       | {'kind':'hello','client':'abcdefgh','token':''}
            token       | {'kind':'hello','client':'abcdefgh','token':17}
            token       | {'kind':'hello','client':'abcdefgh','token':'a b'}
            after       | {'kind':'hello','client':'abcdefgh','after':''}
            after       | {'kind':'hello','client':'abcdefgh','after':1042}
            after       | {'kind':'hello','client':'abcdefgh','after':'mi8a2k3f'}
            after       | {'kind':'hello','client':'abcdefgh','after':{}}
            intents     | {'kind':'intents'}
            intents     | {'kind':'intents','intents':null}
            intents     | {'kind':'intents','intents':{}}
            n           | {'kind':'intents','intents':[5]}
            n           | {'kind':'intents','intents':[null]}
            n           | {'kind':'intents','intents':[{'turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':0,'turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':-1,'turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':1.5,'turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':'1','turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':2147483648,'turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':99999999999999999999,'turn':'up'}]}
            n           | {'kind':'intents','intents':[{'n':18446744073709551617,'turn':'up'}]}
            at          | {'kind':'intents','intents':[{'n':1,'at':-1,'turn':'up'}]}
            at          | {'kind':'intents','intents':[{'n':1,'at':'2','turn':'up'}]}
            at          | {'kind':'intents','intents':[{'n':1,'at':9007199254740992,'turn':'up'}]}
            turn        | {'kind':'intents','intents':[{'n':1}]}
            turn        | {'kind':'intents','intents':[{'n':1,'turn':null}]}
            turn        | {'kind':'intents','intents':[{'n':1,'turn':'UP'}]}
            turn        | {'kind':'intents','intents':[{'n':1,'turn':'rest'}]}
            turn        | {'kind':'intents','intents':[{'n':1,'turn':0}]}
            age         | {'kind':'intents','intents':[],'age':-1}
            age         | {'kind':'intents','intents':[],'age':0.5}
            age         | {'kind':'intents','intents':[],'age':'1'}
            age         | {'kind':'intents','intents':[],'age':2147483648}
            line        | {'kind':'intents','intents':[],'line':'tape'}
            line        | {'kind':'intents','intents':[],'line':'WebSocket'}
            line        | {'kind':'intents','intents':[],'line':''}
            line        | {'kind':'intents','intents':[],'line':4}
            line        | {'kind':'intents','intents':[],'line':{'a':1}}
            skipped     | {'kind':'intents','intents':[],'skipped':-1}
            skipped     | {'kind':'intents','intents':[],'skipped':0.5}
            skipped     | {'kind':'intents','intents':[],'skipped':'1'}
            skipped     | {'kind':'intents','intents':[],'skipped':true}
            skipped     | {'kind':'intents','intents':[],'skipped':2147483648}
            t           | {'kind':'ping'}
            t           | {'kind':'ping','t':null}
            t           | {'kind':'ping','t':'1'}
            t           | {'kind':'ping','t':1e999}
            """)
    void eachFaultIsNamed(String field, String message) {
        assertMalformed(message, field);
    }

    @Test
    void whatIsTooLongIsNamed() {
        assertMalformed("{'kind':'hello','client':'" + "a".repeat(65) + "'}", "client");
        assertMalformed(HELLO + ",'token':'" + "a".repeat(65) + "'}", "token");
        String intent = "{'n':1,'turn':'up'},";
        assertMalformed(INTENTS + "[" + intent.repeat(16) + "{'n':1,'turn':'up'}]}", "intents");
        assertThat(decode(INTENTS + "[" + intent.repeat(15) + "{'n':1,'turn':'up'}]}"))
                .isInstanceOf(ClientMessage.Intents.class);
        assertMalformed("[".repeat(4096), "JSON object");
    }

    private static void assertMalformed(String message, String field) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> decode(message))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED))
                .satisfies(e -> assertThat(e.detail()).containsPattern("\\b" + field + "\\b.* must|must.* " + field));
    }

    private static ClientMessage decode(String message) {
        return ClientMessages.decode(message.replace('\'', '"'));
    }
}
