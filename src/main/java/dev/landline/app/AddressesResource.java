package dev.landline.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** How others can reach this server: for the stage, which shows people where to join. */
@Path("/addresses")
public class AddressesResource {

    private final Addresses addresses;

    AddressesResource(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Blocking: the system is asked for its networks each time, for a laptop changes them. */
    @GET
    public Answer known() {
        return new Answer(addresses.origins());
    }

    /** @param origins the likeliest first, such as {@code http://192.168.1.20:8080}; empty without a network */
    public record Answer(List<String> origins) {}
}
