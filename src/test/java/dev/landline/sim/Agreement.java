package dev.landline.sim;

/** Whether a client that applied every delta has what the world has. */
final class Agreement {

    private Agreement() {}

    /** A client that has just been given a keyframe of this world. */
    static ReferenceClient clientOf(World world) {
        Rules rules = world.rules();
        ReferenceClient client = new ReferenceClient(rules.width(), rules.height(), rules.tickHz());
        client.seq = world.seq();
        client.podium = world.phase() == Phase.PODIUM;
        client.round = world.round();
        client.endsAt = world.endsAt();
        for (int cell = 0; cell < rules.cells(); cell++) {
            client.owner[cell] = world.owner(cell);
            client.line[cell] = world.line(cell);
        }
        for (int number = 1; number <= rules.seats(); number++) {
            if (world.seat(number).taken()) {
                client.players.put(number, playerOf(world.seat(number)));
            }
        }
        return client;
    }

    private static ReferenceClient.Player playerOf(Seat seat) {
        ReferenceClient.Player player = new ReferenceClient.Player();
        player.nick = seat.nick();
        player.bot = seat.kind().isBot();
        player.away = seat.away();
        player.n = seat.n();
        player.land = seat.land();
        player.peak = seat.peak();
        player.kills = seat.kills();
        player.head = seat.alive();
        player.cell = seat.cell();
        player.heading = seat.heading().code();
        player.returnsAt = seat.returnsAt();
        for (int i = 0; i < seat.lineLength(); i++) {
            player.line.add(seat.lineCell(i));
        }
        return player;
    }

    static void check(ReferenceClient client, World world) {
        same("seq", client.seq, world.seq());
        same("sum", client.sum(), world.sum());
        same("podium", client.podium, world.phase() == Phase.PODIUM);
        same("round", client.round, world.round());
        same("endsAt", client.endsAt, world.endsAt());
        for (int cell = 0; cell < client.owner.length; cell++) {
            if (client.owner[cell] != world.owner(cell) || client.line[cell] != world.line(cell)) {
                same("owner of cell " + cell, client.owner[cell], world.owner(cell));
                same("line on cell " + cell, client.line[cell], world.line(cell));
            }
        }
        for (int number = 1; number <= world.rules().seats(); number++) {
            ReferenceClient.Player player = client.players.get(number);
            same("taking of seat " + number, player != null, world.seat(number).taken());
            if (player != null) {
                check("seat " + number + "'s ", player, world.seat(number));
            }
        }
    }

    private static void check(String whose, ReferenceClient.Player player, Seat seat) {
        same(whose + "nick", player.nick, seat.nick());
        same(whose + "bot", player.bot, seat.kind().isBot());
        same(whose + "away", player.away, seat.away());
        same(whose + "n", player.n, seat.n());
        same(whose + "land", player.land, seat.land());
        same(whose + "peak", player.peak, seat.peak());
        same(whose + "kills", player.kills, seat.kills());
        same(whose + "head", player.head, seat.alive());
        if (seat.alive()) {
            same(whose + "cell", player.cell, seat.cell());
            same(whose + "heading", player.heading, seat.heading().code());
        }
        same(whose + "line's length", player.line.size(), seat.lineLength());
        for (int i = 0; i < seat.lineLength(); i++) {
            same(whose + "line's cell", player.line.get(i), seat.lineCell(i));
        }
    }

    private static void same(String what, Object clients, Object worlds) {
        if (!clients.equals(worlds)) {
            throw new AssertionError("the client's " + what + " is " + clients + ", the world's " + worlds);
        }
    }
}
