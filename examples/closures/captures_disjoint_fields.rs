// Does a closure borrow the whole struct?
//
// Look at `player`: the closure names `player.score` only, so only that field is lent. `player.name` is free
// beside it.
struct Player {
    name: String,
    score: u32,
}

fn main() {
    let mut player = Player { name: String::from("Ada"), score: 0 };
    let mut win = || player.score += 10; //@ player.name can read, write; player.score can not read (lent to win)
    player.name.push('!');
    win();
    println!("{} {}", player.name, player.score);
}
